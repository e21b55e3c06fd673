import { MessageChannel, Worker } from 'node:worker_threads';
import { OperatorError } from '@/lib/startup/run-command';
import { threadProgram } from '@/lib/startup/thread-program';
import type { AnsweringSettings, FromAnswering, TakenPort, ToAnswering } from './messages';

export type AnsweringThread = {
  say: (message: ToAnswering) => void;
  /** Resolves when every request that it had has been answered, or has had its time. */
  close: () => Promise<void>;
};

/** The sentence for an operator whose port cannot be had. */
export function cannotListen({ setting, port, code, message }: TakenPort): OperatorError {
  return new OperatorError(
    code === 'EADDRINUSE'
      ? `${setting} ${port} is in use by another program; stop that, or set ${setting} to a free one.`
      : `${setting} ${port} cannot be listened on: ${message}.`,
  );
}

/**
 * Starts the thread that answers readers; it listens when this resolves, and says "not open yet" until it is told otherwise.
 * @throws OperatorError when a port cannot be listened on
 */
export async function startAnsweringThread(settings: AnsweringSettings): Promise<AnsweringThread> {
  const { port1: messages, port2 } = new MessageChannel();
  const worker = new Worker(await threadProgram('lib/answering/thread.ts'), {
    eval: true,
    workerData: { ...settings, messages: port2 },
    transferList: [port2],
  });
  // Without it nobody gets an answer: better to end, and be started again.
  worker.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  const heard = <Kind extends FromAnswering['kind']>(...kinds: Kind[]): Promise<Extract<FromAnswering, { kind: Kind }>> =>
    new Promise((resolve) => {
      const listen = (message: FromAnswering): void => {
        if (!(kinds as string[]).includes(message.kind)) return;
        messages.off('message', listen);
        resolve(message as Extract<FromAnswering, { kind: Kind }>);
      };
      messages.on('message', listen);
    });
  const say = (message: ToAnswering): void => messages.postMessage(message);
  const first = await heard('listening', 'cannotListen');
  if (first.kind === 'cannotListen') throw cannotListen(first);
  const close = async (): Promise<void> => {
    const closed = heard('closed');
    say({ kind: 'close' });
    await closed;
  };
  return { say, close };
}
