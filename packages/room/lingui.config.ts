// Only so that the tests can read the macros. The words are collected and translated by the apps that show them.
export default { sourceLocale: 'nl', locales: ['nl'], catalogs: [] }
