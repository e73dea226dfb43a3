import HeavyWork

/// What whoever runs the site says about accessibility.
struct AccessibilityPage {
  private let frame: PageFrame

  init(_ frame: PageFrame) { self.frame = frame }

  var bytes: [UInt8] {
    let title = frame.words("Toegankelijkheid", "Accessibility")
    return frame.document(title, .link(path: "/accessibility")) {
      tag(.h1) { title }
      for paragraph in frame.site.file.accessibility { tag(.p) { paragraph[frame.language] } }
    }
  }
}
