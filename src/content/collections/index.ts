/** Each file of this folder is a reviewed, translatable collection, with a line here. */
export { faqs } from './faqs'
export { relations } from './relations'
