import { PublishChecks as PublishChecks_56c0c189fff0eb90673e4941c780e81c } from '@/components/newsroom/publish-checks'
import { StaleNotice as StaleNotice_c7d639726402a7162fe106505db6d338 } from '@/components/newsroom/stale-notice'
import { TypedKeeper as TypedKeeper_80a7657a3bbfab1ac8e60e4e69882396 } from '@/components/newsroom/typed-keeper'
import { FormLock as FormLock_5bac60abb1e57edcff3a071f82e414bb } from '@/components/newsroom/form-lock'
import { LastMoveNotice as LastMoveNotice_03f0aa7764f1e5c7228046a2173ac3b2 } from '@/components/newsroom/last-move-notice'
import { ArticleTools as ArticleTools_33ae69d7c3ebde6ab3ecc37377f8e6d3 } from '@/components/newsroom/article-tools'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SlugField as SlugField_3d12c2594f44a22b30ae13ed76ae83a4 } from '@/components/newsroom/slug-field'
import { MoveButtons as MoveButtons_0acdea653fe5eeb7557923b7afa38fc5 } from '@/components/newsroom/move-buttons'
import { EntryInOtherEdition as EntryInOtherEdition_1bc8566e30c9a5e8d09763d71a3dd0d6 } from '@/components/newsroom/entry-in-other-edition'
import { CurrentPassword as CurrentPassword_1f29dfdbce81664f2af12daf06b6583f } from '@/components/newsroom/current-password'
import { SignInTools as SignInTools_c9d48dc603c6f82ed6b8ca89d1cd93ca } from '@/components/newsroom/sign-in-tools'
import { Desk as Desk_3617675244a54f1156fb35eb2ba86aa5 } from '@/components/newsroom/desk'
import { NewspaperZone as NewspaperZone_e43808a0fdd8e8ba4d3d9929cfb702e4 } from '@/components/newsroom/newspaper-zone'
import { SignInView as SignInView_2d78a4e21a76bd9db6925c9048d91d5d } from '@/components/newsroom/sign-in-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/components/newsroom/publish-checks#PublishChecks": PublishChecks_56c0c189fff0eb90673e4941c780e81c,
  "@/components/newsroom/stale-notice#StaleNotice": StaleNotice_c7d639726402a7162fe106505db6d338,
  "@/components/newsroom/typed-keeper#TypedKeeper": TypedKeeper_80a7657a3bbfab1ac8e60e4e69882396,
  "@/components/newsroom/form-lock#FormLock": FormLock_5bac60abb1e57edcff3a071f82e414bb,
  "@/components/newsroom/last-move-notice#LastMoveNotice": LastMoveNotice_03f0aa7764f1e5c7228046a2173ac3b2,
  "@/components/newsroom/article-tools#ArticleTools": ArticleTools_33ae69d7c3ebde6ab3ecc37377f8e6d3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/newsroom/slug-field#SlugField": SlugField_3d12c2594f44a22b30ae13ed76ae83a4,
  "@/components/newsroom/move-buttons#MoveButtons": MoveButtons_0acdea653fe5eeb7557923b7afa38fc5,
  "@/components/newsroom/entry-in-other-edition#EntryInOtherEdition": EntryInOtherEdition_1bc8566e30c9a5e8d09763d71a3dd0d6,
  "@/components/newsroom/current-password#CurrentPassword": CurrentPassword_1f29dfdbce81664f2af12daf06b6583f,
  "@/components/newsroom/sign-in-tools#SignInTools": SignInTools_c9d48dc603c6f82ed6b8ca89d1cd93ca,
  "@/components/newsroom/desk#Desk": Desk_3617675244a54f1156fb35eb2ba86aa5,
  "@/components/newsroom/newspaper-zone#NewspaperZone": NewspaperZone_e43808a0fdd8e8ba4d3d9929cfb702e4,
  "@/components/newsroom/sign-in-view#SignInView": SignInView_2d78a4e21a76bd9db6925c9048d91d5d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
