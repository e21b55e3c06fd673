export { cropOf, cropShapes, shapeOfCropName, type Crop, type CropShape } from './crops';
export { resizedAddress, type ResizedWidth } from './resized';
