/** In WeChat nothing can be loaded that was not in the package: the page says where to check instead. */
export const checkFile = (_address: string): Promise<readonly string[]> => Promise.resolve([])
