import { applyReadingSettings, readReadingSettings } from './stored-settings';

// In the page's head, before anything is drawn: a page never flashes in the scheme or size that the reader did not choose.
applyReadingSettings(readReadingSettings());
