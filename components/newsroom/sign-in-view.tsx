import { redirect } from 'next/navigation';
import { getSafeRedirect } from 'payload/shared';
import type { AdminViewServerProps } from 'payload';
import { SignInForm } from './sign-in-form';
import './newsroom.css';

/** Payload's own page for signing in knows of no second step. */
export function SignInView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const next = getSafeRedirect({ fallbackTo: req.payload.config.routes.admin, redirectTo: searchParams?.redirect ?? '' });
  if (req.user) redirect(next);
  return <SignInForm next={next} />;
}
