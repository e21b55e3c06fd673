/** Runs once in every server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [
    { openNewspaper },
    { processBoard },
    { findArticleAddress, findLegacyAddress },
    { announceServer },
    { readEnvironment },
    { keepSchedule },
    { openStore },
  ] = await Promise.all([
    import('@/lib/startup/open-newspaper'),
    import('@/lib/startup/process-board'),
    import('@/lib/content'),
    import('@/lib/cache/running-servers'),
    import('@/lib/env'),
    import('@/lib/schedule'),
    import('@/lib/payload/client'),
  ]);
  try {
    const opened = await openNewspaper();
    announceServer(readEnvironment().port);
    Object.assign(processBoard, { findArticleAddress, findLegacyAddress });
    keepSchedule(await openStore());
    processBoard.onOpened?.(opened);
  } catch (error) {
    if (!processBoard.onOpeningFailed) throw error;
    processBoard.onOpeningFailed(error);
  }
}
