extension NameList {
    func distribution(of group: NounGroup) -> (names: [String], end: Int)? { nil }
}
