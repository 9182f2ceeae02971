/** Words of the navigation between the pages of the staff side. */
export const placesZhCN = {
  label: '页面',
  menu: '打开菜单',
  skip: '跳到页面内容',
  names: { desk: '会话', misses: '漏接' },
  notForYou: '您的账号不能使用这个页面',
  notForYouHint: '需要使用的话，请联系管理员。',
}
