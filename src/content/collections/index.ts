/** Made by `npm run generate`: each file of this folder is a reviewed, translatable collection. */
export { faqs } from './faqs'
export { relations } from './relations'
