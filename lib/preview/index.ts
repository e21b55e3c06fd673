export { sameOriginPath } from './same-origin-path';
export { openShareLink, signedInUser, type ShareAnswer } from './viewer';
