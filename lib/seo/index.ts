export { articleJsonLd, inScript } from './article-json-ld';
