/** Words of the navigation between the pages of the staff side. */
export const placesZhCN = {
  label: '页面',
  menu: '打开菜单',
  skip: '跳到页面内容',
  names: {
    desk: '会话',
    roster: '值班表',
    lines: '公开线路',
    calendar: '工作日历',
    notices: '通知',
    misses: '漏接',
    staff: '人员',
  },
  notForYou: '您的账号不能使用这个页面',
  notForYouHint: '需要使用的话，请联系管理员。',
}
