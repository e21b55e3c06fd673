export { cropOf, cropShapes, shapeOfCropName, type Crop, type CropShape } from './crops';
