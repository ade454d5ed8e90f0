package import Model

/// The second stage: what was read → one document as it was understood, recognised by its content.
package func parse(_ content: Content, settings: Settings) -> Document {
    Document(source: content.source, kind: .unknown)
}
