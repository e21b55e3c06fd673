import { frameworkAttribute, type FrameworkNeed } from '@/lib/framework-script';

/** Stands where a part of a page needs React in the browser, and says when; a page without it goes out without React. */
export function NeedsFramework({ when }: { when: FrameworkNeed }) {
  return <span className="visually-hidden" {...{ [frameworkAttribute]: when }} />;
}
