import HeavyWork

/// A thing that can be asked for.
struct Endpoint: Sendable {
  /// GET, which HEAD goes with, or POST.
  let method: Method
  /// The path; a last part in braces stands for any one part.
  let template: String
  /// The media types of content that it takes; any where there are none.
  var contentTypes: [StaticString] = []
  /// The part of the site it belongs to, which may be switched off.
  var part: SiteFile.Part?
  /// Whether what it answers is in a language.
  var speaks = false
  /// What content it takes, which decides how much.
  var content = Content.small
  /// How it takes large content while it comes; nothing where it wants it whole.
  var intake: (@Sendable (RequestHead, Service) -> any Intake)?
  /// How it answers.
  let answer: @Sendable (Request, Service) -> Answer

  /// The place in the table of routes, for counting.
  var index = 0
  /// The path up to what stands for any one part.
  private(set) var prefix: [UInt8] = []
  private(set) var hasParameter = false

  enum Content {
    case small
    /// A file with a workforce.
    case table
    /// A form with such a file in it.
    case formWithTable
    /// A form with variants and a workforce in it.
    case formWithVariants
    /// A question to compare schemes, with a workforce in it as text.
    case comparison
    /// A form with the draft of a scheme in it.
    case formWithDraft

    /// The most of it, in bytes.
    func maximum(_ service: Service) -> Int {
      switch self {
      case .small: service.maximumBody
      case .table: service.maximumTable
      case .formWithDraft: Draft.limits.valueBytes + 8192
      case .formWithTable: Workforce.maximumBody(service.maximumTable)
      case .formWithVariants: Negotiation.maximumBody(service.maximumTable)
      // In JSON an end of a line or a quotation mark takes two bytes.
      case .comparison: service.maximumTable / 2 * 3 + service.maximumBody
      }
    }
  }

  /// The most content it takes, in bytes.
  func maximumBody(_ service: Service) -> Int { content.maximum(service) }

  /// What is counted and logged where no route was found.
  static let none = Endpoint(method: .get, template: "-") { _, _ in
    .now(ProblemDetails.response(.notFound, .nl))
  }

  init(
    method: Method, template: String, part: SiteFile.Part? = nil, speaks: Bool = false,
    contentTypes: [StaticString] = [],
    answer: @escaping @Sendable (Request, Service) -> Answer
  ) {
    self.method = method
    self.template = template
    self.part = part
    self.speaks = speaks
    self.contentTypes = contentTypes
    self.answer = answer
    let fixed = template.utf8.prefix { $0 != UInt8(ascii: "{") }
    prefix = Array(fixed)
    hasParameter = fixed.count < template.utf8.count
  }

  /// What stands in the path for the part in braces; nothing where the path is another.
  func match(_ path: [UInt8]) -> String? {
    guard hasParameter else { return path == prefix ? "" : nil }
    guard path.count > prefix.count, path.starts(with: prefix) else { return nil }
    let rest = path[prefix.count...]
    return rest.contains(UInt8(ascii: "/")) ? nil : String(decoding: rest, as: UTF8.self)
  }
}
