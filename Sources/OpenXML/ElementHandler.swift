/// What is to happen with an element that has just begun.
package enum Visit {
    /// Its children are handed on as if it were not there.
    case pass
    /// As `pass`, and its end is reported.
    case enter
    /// Its text goes into the stream's buffer, and its end is reported.
    case text
    /// It and everything in it is passed over.
    case skip
    /// Nothing more is read of this part.
    case stop
}

/// Follows one part of a package. Only elements that `Name` knows are reported.
package protocol ElementHandler: AnyObject {
    func open(_ element: Name, _ attributes: Attributes) -> Visit
    /// The end of an element that was answered with `enter` or `text`.
    func close(_ element: Name)
}
