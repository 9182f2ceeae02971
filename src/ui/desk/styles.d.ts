/** Vite turns a CSS module into the object of its generated class names. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  export default classes
}

declare module '*.css'
