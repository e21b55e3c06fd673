export { Edges } from './edges';
export { keysHeader, keysOfAnswer } from './keys';
