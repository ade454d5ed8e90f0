/// How far the reading has come, as a bar on a terminal's standard error. In pipes and under cron there is none.
struct ProgressBar {
    private let total: Int
    private let isShown: Bool
    private var shown = -1

    init(total: Int, isQuiet: Bool) {
        self.total = total
        isShown = !isQuiet && total > 20 && Console.errorIsTerminal
    }

    mutating func update(_ count: Int) {
        guard isShown else { return }
        let filled = count * 40 / max(total, 1)
        guard filled != shown || count == total else { return }
        shown = filled
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 40 - filled)
        let end = count == total ? "\r\u{1B}[K" : ""
        Console.draw("\r[\(bar)] \(count)/\(total)\(end)")
    }
}
