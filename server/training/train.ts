// Entry point; replaced as its layer lands.
export {};
