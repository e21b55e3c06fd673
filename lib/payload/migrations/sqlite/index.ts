import * as migration_20261124_230500_initial from './20261124_230500_initial';
import * as migration_20261125_020000_article_indexes from './20261125_020000_article_indexes';
import * as migration_20261125_030000_newsroom from './20261125_030000_newsroom';
import * as migration_20261125_103700_article_saved_by from './20261125_103700_article_saved_by';
import * as migration_20261125_141000_announcing from './20261125_141000_announcing';
import * as migration_20261126_101500_search from './20261126_101500_search';
import * as migration_20261126_104200_sitemap_index from './20261126_104200_sitemap_index';
import * as migration_20261126_105500_article_views from './20261126_105500_article_views';
import * as migration_20261126_125324_former_addresses from './20261126_125324_former_addresses';
import * as migration_20261126_130702_newsletter from './20261126_130702_newsletter';
import * as migration_20261126_130800_newsletter_queue from './20261126_130800_newsletter_queue';
import * as migration_20261126_131957_live_coverage from './20261126_131957_live_coverage';
import * as migration_20261126_132218_article_audio from './20261126_132218_article_audio';
import * as migration_20261126_170500_article_lists from './20261126_170500_article_lists';
import * as migration_20261126_231500_former_address_index from './20261126_231500_former_address_index';
import * as migration_20261126_233000_search_check_index from './20261126_233000_search_check_index';
import * as migration_20261127_024330_accounts from './20261127_024330_accounts';
import * as migration_20261127_154438_bin from './20261127_154438_bin';

export const migrations = [
  {
    up: migration_20261124_230500_initial.up,
    down: migration_20261124_230500_initial.down,
    name: '20261124_230500_initial',
  },
  {
    up: migration_20261125_020000_article_indexes.up,
    down: migration_20261125_020000_article_indexes.down,
    name: '20261125_020000_article_indexes',
  },
  {
    up: migration_20261125_030000_newsroom.up,
    down: migration_20261125_030000_newsroom.down,
    name: '20261125_030000_newsroom',
  },
  {
    up: migration_20261125_103700_article_saved_by.up,
    down: migration_20261125_103700_article_saved_by.down,
    name: '20261125_103700_article_saved_by',
  },
  {
    up: migration_20261125_141000_announcing.up,
    down: migration_20261125_141000_announcing.down,
    name: '20261125_141000_announcing',
  },
  {
    up: migration_20261126_101500_search.up,
    down: migration_20261126_101500_search.down,
    name: '20261126_101500_search',
  },
  {
    up: migration_20261126_104200_sitemap_index.up,
    down: migration_20261126_104200_sitemap_index.down,
    name: '20261126_104200_sitemap_index',
  },
  {
    up: migration_20261126_105500_article_views.up,
    down: migration_20261126_105500_article_views.down,
    name: '20261126_105500_article_views',
  },
  {
    up: migration_20261126_125324_former_addresses.up,
    down: migration_20261126_125324_former_addresses.down,
    name: '20261126_125324_former_addresses',
  },
  {
    up: migration_20261126_130702_newsletter.up,
    down: migration_20261126_130702_newsletter.down,
    name: '20261126_130702_newsletter',
  },
  {
    up: migration_20261126_130800_newsletter_queue.up,
    down: migration_20261126_130800_newsletter_queue.down,
    name: '20261126_130800_newsletter_queue',
  },
  {
    up: migration_20261126_131957_live_coverage.up,
    down: migration_20261126_131957_live_coverage.down,
    name: '20261126_131957_live_coverage',
  },
  {
    up: migration_20261126_132218_article_audio.up,
    down: migration_20261126_132218_article_audio.down,
    name: '20261126_132218_article_audio',
  },
  {
    up: migration_20261126_170500_article_lists.up,
    down: migration_20261126_170500_article_lists.down,
    name: '20261126_170500_article_lists',
  },
  {
    up: migration_20261126_231500_former_address_index.up,
    down: migration_20261126_231500_former_address_index.down,
    name: '20261126_231500_former_address_index',
  },
  {
    up: migration_20261126_233000_search_check_index.up,
    down: migration_20261126_233000_search_check_index.down,
    name: '20261126_233000_search_check_index',
  },
  {
    up: migration_20261127_024330_accounts.up,
    down: migration_20261127_024330_accounts.down,
    name: '20261127_024330_accounts',
  },
  {
    up: migration_20261127_154438_bin.up,
    down: migration_20261127_154438_bin.down,
    name: '20261127_154438_bin'
  },
];
