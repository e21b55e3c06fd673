import { spawnSync } from 'node:child_process';

export const isRoot = process.getuid?.() === 0;

/** Puts packages of Debian's on this machine. @throws when that cannot be done here */
export function installFromDebian(...packages: string[]): void {
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync(apt[0]!, [...apt.slice(1), ...step], {
      stdio: 'inherit',
      // A package that brings a service starts it, on ports that may be taken.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
    if (status !== 0)
      throw new Error(`apt-get could not install what is missing here; install the Debian packages ${packages.join(', ')} yourself.`);
  }
}
