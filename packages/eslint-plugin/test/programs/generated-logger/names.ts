export const STARTED = "training.run.start";
export const BEGUN: string = "training.run.begin";
export const HITS: string = "geno_lewm.data.cache.hits";
