/** Style sheets that import others: the build alone would find that one is missing. */
import fs from 'node:fs'
import path from 'node:path'

const sheets = ['app', 'src'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.s?css$/.test(name))
    .map((name) => path.join(folder, name)),
)

test('every style sheet that another imports is there', () => {
  const imports = sheets.flatMap((sheet) =>
    [...fs.readFileSync(sheet, 'utf8').matchAll(/@(?:import|use)\s+['"](\.[^'"]+)/g)].map(
      ([, target = '']) => path.join(path.dirname(sheet), target),
    ),
  )
  expect(imports.length).toBeGreaterThan(10)
  expect(imports.filter((file) => !fs.existsSync(file))).toEqual([])
})
