/**
 * Words that mean the same matter to a citizen: everyday, official, Taiwan and Hong Kong wording, English. One line is
 * one group; the order means nothing. Chinese words stand in simplified characters, as folded text has them (Taiwan
 * 身分證 is 身分证 here); English words as whole words in lower case. A star marks a thing
 * that a matter is about: a question that names one is not answered with an entry that does not.
 */
export const thesaurus: readonly string[] = `
* 身份证 身分证 居民身份证 二代证 身份证件 id card, identity card, resident id
户口 户籍 户头 户口本 户口簿 户口名簿 户籍誊本 落户 上户 入户 household register, household registration, hukou
* 护照 出国证件 出境证件 出国本 出国证 因私护照 passport
* 港澳通行证 往来港澳 去香港 去澳门 港澳签注 exit-entry permit, hong kong permit
* 签证 visa, visas
* 居住证 暂住证 居留证 住证 residence permit, residence card
* 驾照 驾驶证 驾驶执照 驾驶资格 驾驶本 行车执照 驾本 driving licence, driving license, driver's license, driver's licence
* 行驶证 机动车登记证 行照 vehicle licence, vehicle license
车管所 监理站 监理所 交管所 vehicle office
* 年检 年审 验车 车检 审车 vehicle inspection, car inspection, mot
违章 违法记录 交通违法 罚单 超速 闯红灯 违停 traffic ticket, traffic fine, speeding
扣分 记分 驾照分 penalty points, demerit
上牌 车牌 号牌 摇号 选号 number plate, license plate
* 结婚 领证结婚 成婚 嫁娶 登记结婚 合法夫妻 扯证 领结婚证 marry, marriage, married, wedding
* 离婚 解除婚姻 解除夫妻关系 散伙 分手离 过不下去 divorce, divorced, separate from my husband, separate from my wife
冷静期 三十天 三十日 30天 30日 等满一个月 一个月内反悔 cooling-off, cooling off, thirty days
去世 死亡 过世 离世 病逝 病故 身故 亡故 走了的老人 已故 逝世 往生 没了的亲人 die, died, death, deceased, passed away
出生 新生儿 刚生 生了 生完 宝宝 出世 初生 出生证 出生医学证明 newborn, birth, baby, born
孩子 小孩 儿童 娃 宝宝 未成年 小朋友 子女 女儿 儿子 幼儿 婴幼儿 孙子 孙女 child, children, kid, kids, minor, minors, son, daughter
老人 老年人 老人家 高龄 长者 老父亲 老母亲 爷爷 奶奶 elderly, senior, seniors, old people
父母 爸妈 爹妈 双亲 爸爸妈妈 赡养 parents, mother, father
监护人 家长 爸爸 妈妈 父母亲 guardian, guardians
配偶 老公 老婆 丈夫 妻子 爱人 伴侣 夫妻 另一半 husband, wife, spouse, partner
* 家暴 家庭暴力 施暴 施暴者 动手打 挨打 殴打 打老婆 打我 虐待 domestic violence, domestic abuse, beats me, hits me
保护令 人身安全保护 禁止靠近 禁止接触 不让接触 不让靠近 告诫书 protection order, restraining order
丢失 遗失 丢了 弄丢 搞丢 不见了 掉了 被偷 找不到 整丢 丢掉 报失 挂失 失窃 lost, lose, stolen, missing
补办 补领 补发 重办 重新办 重领 重新领 重新申请 再办 replacement, replace, reissue, reissued
换领 换发 更换 换新 换证 换一张 换一本 到期换 换领新 期满换 renew, renewal, exchange
到期 过期 失效 期满 快满 有效期 期限 超期 逾期 管几年 管多久 管多长 能用几年 能用多久 expire, expired, expires, expiry, validity, valid for
损坏 弄坏 破损 撕坏 模糊 磨损 消磁 读不出 认不出 折断 damaged, broken, torn, unreadable
首次 第一次 头一次 头次 首次申领 初次 从没办过 从来没 first time, first-time, never had
临时 过渡 应急 急用 加急 temporary, urgent issue, interim
续期 续签 签注 延期 延长 盖章延 延长一年 extend, extension
迁移 迁户口 迁入 迁出 转户口 转来 投靠 户口迁 move household, transfer household
异地 外地 外省 不在户籍地 不在老家 跨省 老家 就近 another city, another province, away from home, home town
代办 代领 代为 代替 帮着办 替他 替她 替我 帮家人 委托 on behalf, for someone else, by proxy
网上 线上 手机上 网络 小程序 app 掌上 电子版 online, mobile, app
多少钱 费用 收费 工本费 花钱 交钱 几块钱 要钱 免费 手续费 花多少 cost, costs, fee, fees, charge, price, free, how much
多久 几天 多长时间 多少天 时限 工作日 几个月 多快 什么时候能 审批要等 how long, how many days, how soon, deadline, time limit
材料 资料 证件 文件 带什么 要带 准备什么 准备啥 带啥 手续 documents, papers, paperwork, bring
条件 资格 要求 谁可以 谁能 符合 够不够 eligible, eligibility, qualify, requirements, conditions, entitled
地点 地址 在哪办 去哪办 哪个部门 哪个窗口 上哪 哪里办 哪儿办 where, which office, address
电话 热线 号码 打几 打哪 拨打 联系方式 phone, number, hotline, call
* 社保 社会保险 劳保 五险 社会保险费 五险一金 social insurance, social security
* 养老保险 养老金 退休金 退休工资 劳退 老年年金 pension, old-age insurance
* 医保 医疗保险 健保 医疗保障 医疗报销 新农合 合作医疗 农合 居民医保 职工医保 看病保险 医疗险 medical insurance, health insurance, health cover
* 公积金 住房公积金 住房储备金 住房储金 住房储蓄 住房存款 housing fund, provident fund, provident account, housing contributions
* 失业 失业保险 失业金 没工作 被裁 下岗 丢了工作 失业救济 失业险 失业待遇 没饭碗 丢饭碗 被开除 待业 unemployment, unemployed, laid off, lost my job, jobless, losing work, out of work, let me go
* 工伤 职业灾害 职灾 干活受伤 上班受伤 工作受伤 因工受伤 因公负伤 砸伤 砸了 出事受伤 work injury, injured at work, job related, hurt at work
生育 生育津贴 产假 生小孩 怀孕 孕妇 生育保险 身孕 预产期 坐月子 月子 哺乳 喂奶 流产 产检 陪产 休产假 有喜 maternity, pregnant, maternity leave, miscarriage, breastfeeding, childbirth
断缴 停保 断交 停缴 中断 漏缴 没交社保 断了 停过 断过 没断 间断 停了 stopped paying, gap in, paid nothing
转移 转出 转入 接续 转走 转到 transfer
报销 结算 核销 能报多少 报多少 reimburse, reimbursement, claim back
退休 退休年龄 延迟退休 几岁退 提前退休 延退 办退 早退 到龄 退休待遇 retire, retirement, pension age
工资 薪水 薪资 工钱 血汗钱 劳务费 报酬 wage, wages, salary, pay
* 欠薪 拖欠 欠钱 不发工资 不给钱 赖账 没结 没拿到工资 欠我 讨薪 owe, owes, owed, unpaid, arrears, not paid, hasn't paid
农民工 民工 打工 打工的 务工 工地 包工头 migrant worker, migrant workers, construction site
老板 雇主 用人单位 公司领导 单位 资方 公司 厂 工厂 企业 厂里 厂长 boss, employer, company, factory, firm, workshop
* 劳动合同 合同 签合同 劳动契约 contract, labour contract, employment contract
辞退 解雇 开除 裁员 炒鱿鱼 被辞 资遣 被开 开了我 裁掉 fired, dismissed, sacked, laid off, severance
辞职 离职 不干了 resign, quit
加班 超时 加班费 加班工资 overtime
仲裁 劳动仲裁 劳资争议 arbitration
就业 找工作 求职 招聘 job, jobs, find work, employment
培训 技能培训 学技术 考证 职业技能 training, skills
创业 开店 做生意 自己干 返乡 回乡 回村 回老家 start a business, startup, set up a business, returning home, moves back
贷款 借款 担保贷 创业贷 借钱 loan, loans, borrow
* 营业执照 执照 公司登记 工商登记 注册公司 开公司 成立公司 商业登记 开饭店 开理发店 business licence, business license, register a company, registers a company, company registration
个体户 个体工商户 小店 小卖部 摊贩 店铺 铺子 sole trader, self-employed, small shop
注销 销户 撤销登记 关门 不开了 销掉 销了 关掉 不干了的公司 deregister, deregistration, close down, cancel registration, shut down
* 年报 年度报告 年度报 工商年报 每年上网报 annual report, annual return
* 发票 开票 收据 统一发票 invoice, receipt
税 纳税 缴税 交税 报税 税务 完税 扣税 稅 tax, taxes, taxation
* 个税 个人所得税 所得税 综合所得 工资扣税 income tax
汇算 汇算清缴 退税 补税 年度申报 annual settlement, tax refund, tax return
专项附加扣除 扣除 抵扣 减免额 抵税 少交税 deduction, deductions, deduct, tax relief
* 增值税 营业税 小规模 vat, value-added tax, value added tax
减免 优惠 免税 减税 减半 少交 不用交 免征 relief, exemption, exempt, discount, reduced
补贴 补助 津贴 救助金 补助金 钱能领 那笔钱 subsidy, subsidies, allowance, benefit, grant
* 低保 最低生活保障 低收入户 生活困难 家庭困难 吃不上饭 贫困 困难户 minimum living, low income, poverty
* 残疾 残疾人 残疾证 身心障碍 残障 disabled, disability
育儿 育儿补贴 三岁以下 带娃 养娃 两岁 每月三百 三千六 childcare, child-rearing
学区 划片 入学 上学 报名上学 读书 念书 幼升小 小升初 学籍 上小学 school district, school enrolment, school enrollment, enrol, enroll
* 转学 借读 换学校 change school, transfer school
义务教育 小学 初中 中学 国中 compulsory education, primary school, middle school
助学金 奖学金 助学贷款 学费 scholarship, student loan, tuition
租房 出租屋 租客 承租 房东 房客 房租 租金 交租 租的房 rent, rental, tenant, landlord, lease
买房 购房 商品房 房贷 首付 买卖房屋 buy a house, buy a flat, mortgage
* 公租房 廉租房 保障房 保障性住房 社会住宅 public housing, social housing
* 房产证 不动产 不动产证 权状 产权 过户 房本 property certificate, title deed, real estate
拆迁 征收 征地 拆房 动迁 demolition, expropriation
装修 违建 违章建筑 搭棚 乱搭 illegal building, renovation
* 噪音 噪声 吵 太吵 吵闹 扰民 闹腾 轰隆 震天 大声 音响 noise, noisy, loud
施工 工地施工 盖楼 建房 建筑工地 打桩 construction
邻居 楼上 楼下 隔壁 邻里 麻将 广场舞 跳舞 neighbour, neighbours, neighbor, neighbors
夜间 半夜 晚上 夜里 深夜 通宵 十一点 night, midnight
污染 臭味 排污 异味 油烟 pollution, smell
消费 买东西 买的 商家 店家 卖家 商店 网购 网店 平台 shop, seller, store, merchant, consumer
退货 退款 七天无理由 不给退 退钱 退换 不想要 refund, return, returned, money back, sent back
假货 次品 质量问题 坏了 劣质 假冒 山寨 fake, defective, counterfeit
维权 投诉 举报 反映 申诉 告状 控告 消费纠纷 complaint, complain, complaints, report
欺诈 假一赔三 三倍赔偿 退一赔三 赔偿 索赔 compensation, damages
骗 被骗 诈骗 骗子 上当 刷单 冒充 自称公安 血本无归 骗走 scam, scammed, fraud, swindled, cheated
转账 汇款 打钱 打给 积蓄 转钱 汇钱 transferred, transfer money, wire
* 预付卡 充值卡 会员卡 办卡 健身卡 跑路 卷款 prepaid card, membership card
* 律师 法律援助 法援 辩护 指派律师 打官司没钱 免费律师 代理人 lawyer, attorney, legal aid, represent, representation
起诉 打官司 法院 诉讼 立案 告他 sue, court, lawsuit
法律咨询 问法律 法律问题 懂法 legal advice, legal consultation, legal question
* 行政复议 复议 不服处罚 不服 处罚太重 救济 诉愿 不服决定 administrative reconsideration, appeal, challenge a decision, penalty too heavy
* 信息公开 公开信息 申请公开 看文件 看材料 政府文件 政务公开 disclosure, information request, open government
* 信访 上访 陈情 走访 反映问题 反映情况 写信 petition, petitions, letters and visits
* 公证 公证书 公证处 认证 notary, notarise, notarize
* 无犯罪记录 无犯罪 良民证 警察刑事记录 criminal record, police certificate
* 继承 遗产 遗嘱 inheritance, inherit, will
12345 市民热线 政务热线 便民热线 政府热线 市民专线 1999 citizen hotline, government hotline, citizens' line
没人接 打不通 没回复 没动静 没人管 推诿 不回电话 石沉大海 nobody answers, no one answers, no reply, no response
法定时间 规定时间 几天内答复 答复时限 多久答复 time to reply
* 车辆 汽车 二手车 机动车 摩托车 机车 电动车 货车 新车 车子 轿车 vehicle, car, motorcycle, scooter, truck
* 银行卡 信用卡 借记卡 储蓄卡 提款卡 银行 bank card, credit card, debit card, bank
* 手机卡 电话卡 手机号 宽带 话费 流量 sim card, broadband, mobile plan
* 快递 包裹 邮件 寄件 物流 parcel, courier, postal
* 公交卡 地铁 公交 悠游卡 高铁 火车票 机票 航班 行李 metro, bus card, train ticket, flight, luggage
* 宠物 养狗 狗证 犬证 猫 犬只 dog, cat, pet
* 商标 专利 著作权 版权 trademark, patent, copyright
* 教师证 教师资格 导游证 厨师证 电工证 会计证 资格证 执业证 teaching certificate, tour guide
* 高考 考研 四级 公务员考试 考公 成绩单 毕业证 学位 学历 diploma, degree, college exam
* 参军 入伍 征兵 当兵 退伍 退役 军人 army, military, veteran
* 收养 领养 adopt, adoption
* 墓地 殡葬 火化 骨灰 丧葬 cemetery, funeral, cremation
* 献血 器官 捐献 blood donation, organ donation
* 林权 林木 砍树 采矿 矿 取水 打井 渔船 forest, mining, fishing boat
* 宅基地 农村建房 自建房 homestead
* 烟草 烟花 爆竹 危化品 fireworks, tobacco
* 食品经营 卫生许可 餐饮许可 food licence, food license, hygiene permit
* 网约车 出租车 货运 营运证 客运 taxi, ride-hailing
* 物业 物业费 业委会 电梯 漏水 property management, elevator, leak
* 水费 电费 燃气费 自来水 阶梯价 water bill, electricity bill, gas bill
* 股票 基金 彩票 理财 股市 stock, lottery, fund
* 天气 下雨 气温 台风 weather, rain, typhoon
参保 上保险 交保险 缴保险 投保 参加保险 缴费 交费 contributions, insured, paid in, paying in
缴费年限 年限 年头 缴满 攒够 交够 最低年限 minimum years, contribution period
年龄 岁数 几岁 多大 年纪 age, how old
提取 支取 取钱 取出 取出来 拿走 领出来 withdraw, withdrawal, take out
住院 看病 治病 就医 转院 门诊 大病 医药费 医院 hospital, treatment, medical bills
休假 请假 年假 年休假 带薪 放假 leave, annual leave, holiday
房子 屋子 房屋 住房 一套房 house, flat, apartment, home
证明 打印 盖章 开一份 打一份 权益单 certificate, print out
受理 审批 审核 批准 下决定 accept, approve, decide
第一步 先干什么 怎么开始 从哪里开始 first step
保密 匿名 报复 不公开姓名 confidential, anonymous
灵活就业 自己交社保 自己缴 自由职业 跑外卖 骑手 flexible employment, freelance, courier rider
工资条 扣工资 罚款扣 降薪 payslip, deducted
查询 查一查 怎么查 查到 想看 check, look up, find out
`
  .trim()
  .split('\n')
