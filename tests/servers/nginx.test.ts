import { Edge } from '@/deploy/on-one-machine/edge';
import { outageOf, promisesOf } from './edge-promises';

/** nginx of Debian's before a portal, with the configuration in deploy/nginx. */

promisesOf(Edge.nginx, outageOf);
