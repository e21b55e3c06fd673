import { build } from 'esbuild';

/**
 * The program of a thread, in one piece: Node 20 reads no TypeScript, and a thread has no bundler before it.
 * @param entry its file, from the root of the project
 */
export async function threadProgram(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    outdir: '.',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
