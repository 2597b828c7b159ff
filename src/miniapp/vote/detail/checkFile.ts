/** In WeChat there is no way to run it: the page says where one can. */
export const checkFile = async (_address: string, _receipts: readonly string[]): Promise<readonly string[]> => []
