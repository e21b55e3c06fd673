/** Runs once in every server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ openNewspaper }, { processBoard }, { findLegacyAddress }, { announceServer }, { readEnvironment }] = await Promise.all([
    import('@/lib/startup/open-newspaper'),
    import('@/lib/startup/process-board'),
    import('@/lib/content'),
    import('@/lib/cache/running-servers'),
    import('@/lib/env'),
  ]);
  try {
    const opened = await openNewspaper();
    announceServer(readEnvironment().port);
    processBoard.findLegacyAddress = findLegacyAddress;
    processBoard.onOpened?.(opened);
  } catch (error) {
    if (!processBoard.onOpeningFailed) throw error;
    processBoard.onOpeningFailed(error);
  }
}
