import { join } from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { announceTasks } from '@/lib/announce/tasks';
import { readEnvironment, readSecret } from '@/lib/env';
import { defaultLanguage, languages } from '@/lib/i18n/languages';
import { accountMails } from '@/lib/payload/account-mails';
import { articleEditor } from '@/lib/payload/article-editor';
import { editorsInChief, nobody } from '@/lib/payload/access';
import { AccountEvents } from '@/lib/payload/collections/account-events';
import { ArticleMoves } from '@/lib/payload/collections/article-moves';
import { Articles } from '@/lib/payload/collections/articles';
import { Authors } from '@/lib/payload/collections/authors';
import { Corrections } from '@/lib/payload/collections/corrections';
import { FrontPages } from '@/lib/payload/collections/front-pages';
import { LiveEntries } from '@/lib/payload/collections/live-entries';
import { Media } from '@/lib/payload/collections/media';
import { Sections } from '@/lib/payload/collections/sections';
import { ShareLinks } from '@/lib/payload/collections/share-links';
import { Subscribers } from '@/lib/payload/collections/subscribers';
import { Topics } from '@/lib/payload/collections/topics';
import { Users } from '@/lib/payload/collections/users';
import { databaseAdapter } from '@/lib/payload/database';
import { mediaStorage } from '@/lib/payload/media-storage';
import { MastheadGlobal } from '@/lib/payload/globals/masthead';
import { logRefusedAction, sendErrorDetails } from '@/lib/payload/hooks/error-details';
import { sayStoreFault } from '@/lib/payload/hooks/store-faults';
import { withoutQuestionsThroughArticles } from '@/lib/payload/hooks/questions-through-articles';
import { withStorableText, withStorableTextOfGlobal } from '@/lib/payload/hooks/storable-text';

const environment = readEnvironment();

export default buildConfig({
  secret: readSecret(environment.dataDir),
  serverURL: '',
  db: databaseAdapter(),
  editor: articleEditor,
  ...(environment.smtpUrl !== null && { email: accountMails }),
  sharp,
  collections: [
    ...[Articles, FrontPages, Media, Corrections, LiveEntries, Sections, Topics, Authors, ArticleMoves].map(withStorableText),
    ShareLinks,
    Subscribers,
    Users,
    AccountEvents,
  ].map(withoutQuestionsThroughArticles),
  globals: [withStorableTextOfGlobal(MastheadGlobal)],
  plugins: mediaStorage(),
  localization: { locales: [...languages], defaultLocale: defaultLanguage, fallback: false },
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: defaultLanguage },
  admin: {
    user: 'users',
    components: {
      beforeDashboard: ['@/components/newsroom/desk#Desk'],
      views: { login: { Component: '@/components/newsroom/sign-in-view#SignInView' } },
      providers: ['@/components/newsroom/newspaper-zone#NewspaperZone'],
    },
    // The other choice asks gravatar.com, which then knows who edits here.
    avatar: 'default',
    importMap: { baseDir: process.cwd(), importMapFile: join(process.cwd(), 'app/(payload)/admin/importMap.js') },
    dateFormat: 'dd/MM/yyyy - HH:mm',
    timezones: { defaultTimezone: 'Asia/Ho_Chi_Minh', supportedTimezones: [{ label: 'Việt Nam', value: 'Asia/Ho_Chi_Minh' }] },
    // Nobody shares a page of the newsroom, and Payload's own words about itself are not ours.
    meta: {
      titleSuffix: ' — Trang Nhất',
      defaultOGImageType: 'off',
      description: '',
      openGraph: { siteName: 'Trang Nhất', description: '' },
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
    },
  },
  hooks: { afterError: [logRefusedAction, sendErrorDetails, sayStoreFault] },
  jobs: {
    tasks: announceTasks,
    // Only this server runs jobs, and only its own hooks queue them.
    access: { run: () => false, queue: () => false, cancel: () => false },
    jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
      ...defaultJobsCollection,
      access: { read: editorsInChief, create: nobody, update: nobody, delete: nobody },
    }),
  },
  graphQL: { disable: true },
  telemetry: false,
  // What goes right is not news.
  logger: { options: { level: 'error' } },
  // What a visitor or an editor is told is not a fault of the server: a scanner would fill the log with it.
  loggingLevels: {
    APIError: 'debug',
    AuthenticationError: 'debug',
    Forbidden: 'debug',
    LockedAuth: 'debug',
    NotFound: 'debug',
    QueryError: 'debug',
    ValidationError: 'debug',
  },
  // Types are generated when somebody changes the model (npm run generate), not behind each command's back.
  typescript: { outputFile: join(process.cwd(), 'lib/payload/generated-types.ts'), autoGenerate: false },
  upload: { limits: { fileSize: 200 * 1024 * 1024 } },
});
