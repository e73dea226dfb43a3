import HeavyWork

/// The pages for employees: what is asked for, and what it is answered with, free of HTTP.
///
/// Nothing is kept between requests. A career travels in the form itself, in one hidden field that
/// every answer reads anew from the bytes; a person who forges it deceives nobody but themselves.
///
/// A form is answered with the next page itself, at an address that is the same for all of them and
/// holds nothing personal. So Back leads to the form as it was left, Reload sends the same form
/// again and gives the same page, and an error shows the same form with all that was typed. For
/// that, pages with a form may be kept by the browser of the person (`private, no-cache`): with
/// `no-store` Back would show an error in place of what was typed. Only files to save say
/// `no-store`.
struct Pages: Sendable {
  let schemes: [Scheme]
  /// The scheme that is chosen until another is.
  let usual: Scheme?
  let statutory: StatutoryTables
  /// The reference date where nobody chose one.
  let today: Day
  let site: Site
  /// The largest file with a workforce, in bytes.
  var maximumTable = HTTPLimits().table
  /// How many times someone's outcome may be worked out for one comparison.
  var maximumOutcomes = ComparisonRequest.Bounds().outcomes
  /// The file of a scheme, to download.
  let file: @Sendable (_ id: String) -> [UInt8]?
  /// The files of schemes, with what is wrong with them.
  var set = SchemeSet([])
  /// A scheme with what its file says, to hold drafts against.
  var placed: @Sendable (_ id: String) -> PlacedScheme? = { _ in nil }
}

/// A page that can be asked for, with the methods that it takes; HEAD goes with GET.
enum PageRoute: String, CaseIterable, Sendable {
  /// The beginning of the calculator.
  case start = "/"
  /// Every further page of the calculator.
  case calculator = "/calculator"
  /// Upload of a workforce.
  case workforce = "/hr"
  /// A file with a workforce to start from.
  case template = "/hr/template/{id}"
  /// Two variants of a scheme, held against it.
  case variants = "/variants"
  case schemes = "/schemes"
  /// A draft of a scheme, held against those there are; it stands before the scheme of any id.
  case check = "/schemes/check"
  case scheme = "/schemes/{id}"
  /// The file of a scheme.
  case schemeFile = "/scheme-files/{id}"
  /// An empty form, to fill in with a pen.
  case paper = "/paper/{id}"
  /// What is wrong with files, for whoever runs the service.
  case status = "/status"
  case privacy = "/privacy"
  case accessibility = "/accessibility"
  /// Style sheets and the script; their names hold a hash, so they never change.
  case asset = "/assets/{name}"

  /// What it can be asked with.
  var methods: [Method] {
    switch self {
    case .calculator, .workforce, .variants, .check: [.get, .post]
    default: [.get]
    }
  }

  /// The part of the site it belongs to, which may be switched off.
  var part: SiteFile.Part? {
    switch self {
    case .workforce, .template: .hr
    case .variants: .variants
    case .check: .check
    case .status: .status
    case .schemes, .scheme, .schemeFile: .schemes
    case .paper: .paper
    case .start, .calculator, .privacy, .accessibility, .asset: nil
    }
  }

  /// The types of content it takes.
  static let contentTypes: [StaticString] = [
    "application/x-www-form-urlencoded", "multipart/form-data",
  ]
}

/// What is asked for.
struct PageRequest: Sendable {
  var route: PageRoute
  var isPost = false
  /// What stands in the address for the part in braces.
  var parameter = ""
  /// The language asked for: that of `?lang=`, else of the browser.
  var language = Language.nl
  /// The Content-Type of what was posted.
  var contentType = ""
  var body: [UInt8] = []
}

/// What a request for a page is answered with.
struct PageResponse: Sendable {
  var status = Status.ok
  var type: StaticString = "text/html; charset=utf-8"
  /// Whether and how long it may be kept.
  var cacheControl: StaticString = PageResponse.keptByPerson
  /// What a client may ask about it again by, as it changes with the content; nothing where no one
  /// would.
  var tag: String?
  /// Fields beside these; the values hold no line end.
  var fields: [(name: StaticString, value: String)] = []
  var body: [UInt8] = []
  /// What follows that, in pieces: each is freed once it is sent.
  var more: [[UInt8]] = []
  /// A file that stands in the content as Base64, in the place of `carriedMark`; empty where none does.
  var carried: [UInt8] = []

  /// What the page holds where its file is to stand.
  static let carriedMark = "hwserve-carried-file"

  /// By the browser of the person, which must ask again before it shows the page anew.
  static let keptByPerson: StaticString = "private, no-cache"
  static let forEver: StaticString = "public, max-age=31536000, immutable"

  /// A file to save.
  ///
  /// Nobody needs it twice, so nothing keeps it on the way.
  static func file(_ name: String, _ type: StaticString, _ bytes: [UInt8]) -> PageResponse {
    PageResponse(
      type: type, cacheControl: "no-store",
      fields: [("Content-Disposition", "attachment; filename=\"\(name)\"")], body: bytes)
  }

  static func page(_ body: [UInt8], status: Status = .ok) -> PageResponse {
    PageResponse(status: status, body: body)
  }
}

extension Pages {
  /// Answers a request; every request has an answer.
  func answer(_ request: PageRequest) -> PageResponse {
    let frame = PageFrame(request.language, site)
    switch request.route {
    case _ where request.isPost:
      do throws(FormFailure) {
        var fields = try FormReading.fields(
          request.body, type: request.contentType, limits: limits(request.route).fields)
        return answer(request, &fields)
      } catch {
        return refusal(error, of: request)
      }
    case .check: return .page(Draft(self, request.language).formPage())
    case .workforce: return .page(Workforce(self, request.language).formPage())
    case .variants: return .page(Negotiation(self, request.language).firstPage())
    case .template:
      guard let scheme = schemes.first(where: { $0.key == request.parameter }) else {
        return notFound(request.language)
      }
      return .file(
        "\(scheme.key).csv", "text/csv; charset=utf-8",
        PopulationTemplate.bytes(for: scheme, request.language))
    // Whoever types the address of a later page begins anew.
    case .start, .calculator: return .page(Calculator(self, request.language).startPage())
    case .schemes: return .page(SchemeListPage(self, frame).bytes)
    case .scheme: return page(of: request) { SchemePage($0, self, frame).bytes }
    case .paper: return page(of: request) { PaperForm($0, frame).bytes }
    case .schemeFile:
      guard let bytes = file(request.parameter) else { return notFound(request.language) }
      return PageResponse(
        type: "application/json", cacheControl: "no-cache",
        tag: set.document(request.parameter)?.tag,
        fields: [
          ("Content-Disposition", "attachment; filename=\"\(request.parameter).json\"")
        ], body: bytes)
    case .status: return .page(StatusPage(set, frame).bytes)
    case .privacy: return .page(PrivacyPage(frame).bytes)
    case .accessibility:
      guard !site.file.accessibility.isEmpty else { return notFound(request.language) }
      return .page(AccessibilityPage(frame).bytes)
    case .asset: return Assets.answer(request.parameter, site) ?? notFound(request.language)
    }
  }

  private func page(of request: PageRequest, _ bytes: (Scheme) -> [UInt8]) -> PageResponse {
    guard let scheme = schemes.first(where: { $0.key == request.parameter }) else {
      return notFound(request.language)
    }
    return .page(bytes(scheme))
  }

  func notFound(_ language: Language) -> PageResponse {
    .page(ErrorPage(.notFound, PageFrame(language, site)).bytes, status: .notFound)
  }

  /// Answers a form.
  ///
  /// - Parameter fields: what it holds; a file is taken out of it, so that it is held once.
  func answer(_ request: PageRequest, _ fields: inout FormFields) -> PageResponse {
    let language = fields["lang"].flatMap { Language(rawValue: $0) } ?? request.language
    switch request.route {
    case .workforce: return Workforce(self, language).answer(&fields)
    case .variants: return Negotiation(self, language).answer(&fields)
    case .check: return Draft(self, language).answer(&fields)
    default: return Calculator(self, language).answer(fields)
    }
  }

  /// How much the form of a page may hold, and the largest file in it, in bytes.
  func limits(_ route: PageRoute) -> (fields: FormLimits, file: Int) {
    switch route {
    case .workforce: (Workforce.limits(maximumTable), maximumTable)
    case .variants: (Negotiation.limits(maximumTable), maximumTable)
    case .check: (Draft.limits, Draft.maximumFile)
    default: (FormLimits(), FormLimits().valueBytes)
    }
  }

  /// The page for the form of a request that cannot be read.
  func refusal(_ failure: FormFailure, of request: PageRequest) -> PageResponse {
    let kind: ErrorPage.Kind =
      failure == .tooLarge ? .fileTooLarge(limits(request.route).file) : .unreadable
    let status: Status =
      switch failure {
      case .tooLarge: .contentTooLarge
      case .otherType: .unsupportedMediaType
      case .syntax, .repeatedField, .cutOff: .badRequest
      }
    return .page(ErrorPage(kind, PageFrame(request.language, site)).bytes, status: status)
  }
}
