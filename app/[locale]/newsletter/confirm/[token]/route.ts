import { confirmByLink } from '@/lib/newsletter';
import { followLink, onlyLook, type LinkProps } from '../../follow-link';

export const GET = (request: Request, props: LinkProps): Promise<Response> => followLink(request, props, confirmByLink);

export const HEAD = onlyLook;
