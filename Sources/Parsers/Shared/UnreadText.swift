internal import Model

extension Remark {
    /// A line that belongs to nothing that was read: it is listed, so that nothing is lost quietly (DOMAIN §5).
    static func unreadText(_ text: String) -> Remark {
        Remark(
            "unread-text", .note, "belongs to nothing that was read: \(shortened(text, to: 80))",
            wording: "строка не отнесена ни к одному пункту: «\(shortened(text, to: 80))»",
            remedy: "проверьте, не прерван ли здесь список результатов или задач")
    }
}
