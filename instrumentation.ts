/** Runs once in every server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [
    { openNewspaper },
    { processBoard },
    { findArticleAddress, findLegacyAddress, findRenamedList, findRetractedNumber, isUploadThere, KnownAddresses },
    { publicFiles },
    { announceServer },
    { readEnvironment },
    { keepSchedule },
    { keepAnnouncing },
    { openStore },
    { openShareLink },
    { indexWhatIsMissing },
    { keepWritingViews, ViewCounter },
    { keepSendingNewsletters },
    { countNewspaper },
  ] = await Promise.all([
    import('@/lib/startup/open-newspaper'),
    import('@/lib/startup/process-board'),
    import('@/lib/content'),
    import('@/lib/startup/public-files'),
    import('@/lib/cache/running-servers'),
    import('@/lib/env'),
    import('@/lib/schedule'),
    import('@/lib/announce'),
    import('@/lib/payload/client'),
    import('@/lib/preview'),
    import('@/lib/search'),
    import('@/lib/most-read'),
    import('@/lib/newsletter'),
    import('@/lib/startup/count-newspaper'),
  ]);
  const stopTracing = readEnvironment().tracesTo === null ? null : (await import('@/lib/tracing')).startTracing();
  try {
    const opened = await openNewspaper();
    announceServer(readEnvironment().port);
    Object.assign(processBoard, {
      findArticleAddress,
      findLegacyAddress,
      findRenamedList,
      findRetractedNumber,
      isUploadThere,
      refusesShareLink: async (token: string) => (await openShareLink(token)).kind === 'refused',
    });
    const store = await openStore();
    const knownAddresses = new KnownAddresses(store, publicFiles());
    processBoard.knownAddresses = knownAddresses;
    // Not waited for either: until then every address may be one.
    void knownAddresses.load().catch((error: unknown) => console.error('What addresses there are could not be read:', error));
    if (readEnvironment().metricsListen) countNewspaper(store);
    keepSchedule(store);
    keepAnnouncing(store);
    const views = new ViewCounter();
    processBoard.countView = (view) => views.count(view);
    const endings = [keepWritingViews(views, store), keepSendingNewsletters(store), ...(stopTracing ? [stopTracing] : [])];
    processBoard.onEnding = async () => void (await Promise.all(endings.map((end) => end())));
    // Not waited for: after an upgrade it takes minutes, in which the newspaper can be read.
    void indexWhatIsMissing(store).catch((error: unknown) => console.error('The search could not put its index right:', error));
    processBoard.onOpened?.(opened);
  } catch (error) {
    if (!processBoard.onOpeningFailed) throw error;
    processBoard.onOpeningFailed(error);
  }
}
