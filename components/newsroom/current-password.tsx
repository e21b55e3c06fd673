'use client';

import { PasswordField, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { adminLanguage, newsroomWords } from './words';

/** On one's own account: the password that one has, for who changes it or the address. */
export function CurrentPassword({ path }: { path: string }) {
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  if (!user || user.id !== id) return null;
  const label = newsroomWords[adminLanguage(i18n.language)].currentPassword;
  return <PasswordField path={path} field={{ name: path, label }} autoComplete="current-password" />;
}
