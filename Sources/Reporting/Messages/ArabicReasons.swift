extension ArabicMessages {
  /// The fetcher's sentences in Arabic. One that is not among them stands in the report as it is.
  private static let fetchReasons = [
    FetchReason("connection refused by {}", "رفض {} الاتصال"),
    FetchReason("could not resolve '{}'", "تعذرت معرفة عنوان {}"),
    FetchReason("could not connect to {}: *", "تعذر الاتصال بالخادم {}"),
    FetchReason("could not connect to {}", "تعذر الاتصال بالخادم {}"),
    FetchReason("no connection to {} in time", "لم يتم الاتصال بالخادم {} في الوقت المحدد"),
    FetchReason("the certificate of '{}' is not trusted: *", "شهادة {} غير موثوق بها"),
    FetchReason("no TLS connection to {}: *", "تعذر الاتصال الآمن بالخادم {}"),
    FetchReason("{} closed the connection without a response*", "أغلق {} الاتصال بلا رد"),
    FetchReason(
      "{} closed the connection before the response ended", "أغلق {} الاتصال قبل تمام الرد"),
    FetchReason("the connection to {} broke: *", "انقطع الاتصال بالخادم {}"),
    FetchReason("not an HTTP response: *", "ليس الرد صفحة"),
    FetchReason("address {} is not public; *", "العنوان {} غير عام"),
    FetchReason("not http or https: '{}'", "ليس العنوان من عناوين الشبكة: {}"),
    FetchReason("no http:// or https:// before '{}'", "ليس العنوان من عناوين الشبكة: {}"),
    FetchReason("no host in '{}'", "لا خادم في العنوان {}"),
    FetchReason("not a host: '{}'", "ليس اسم خادم: {}"),
    FetchReason(
      "'{}' asks programs not to fetch it *", "يطلب {} من البرامج ألا تجلب الصفحة"),
    FetchReason(
      "'{}' could not be read (*", "تعذرت قراءة {}، وعندئذ لا يجوز جلب شيء من هناك"),
    FetchReason(
      "the server answered {} and asks to wait {}; *", "رد الخادم بالرمز {} وطلب الانتظار"),
    FetchReason(
      "the server answered {} (tries: {}); *", "رد الخادم بالرمز {} (عدد المحاولات: {})"),
    // As earlier versions kept it.
    FetchReason(
      "the server answered {} {} times; *", "رد الخادم بالرمز {} (عدد المحاولات: {})"),
    FetchReason("the server answered with status {}", "رد الخادم بالرمز {}"),
    FetchReason("a redirect ({}) that does not say where to", "إحالة ({}) لا تذكر إلى أين"),
    FetchReason("a redirect ({}) to two places", "إحالة ({}) إلى موضعين"),
    FetchReason("a redirect loop: *", "إحالات تدور في حلقة"),
    FetchReason("more than {} redirects", "أكثر من {} إحالة"),
    FetchReason("the redirects took too long", "طالت الإحالات"),
    FetchReason("no whole response head came (*", "لم تصل ترويسة الرد كاملة"),
    FetchReason("no response came after {} interim *", "لم يصل رد بعد الردود التمهيدية ({})"),
    FetchReason("cut at the limit of {} bytes", "قُطع الرد عند حد الحجم ({} بايت)"),
    FetchReason("cut at a limit of time or speed", "قُطع الرد عند حد الوقت أو السرعة"),
    FetchReason("the connection ended before the response did", "انقطع الاتصال قبل تمام الرد"),
    FetchReason("the response was cut (*", "الرد مقطوع"),
    FetchReason(
      "its text can't be read: the compressed stream *",
      "تعذرت قراءة نص الصفحة: الرد المضغوط تالف"),
    FetchReason(
      "its text can't be read: longer than {} bytes*",
      "تعذرت قراءة نص الصفحة: الرد أطول من {} بايت"),
    FetchReason(
      "its text can't be read: the content coding '{}' is unknown",
      "تعذرت قراءة نص الصفحة: صيغة ضغط غير معروفة: {}"),
    FetchReason(
      "its text can't be read: the transfer coding '{}' is unknown",
      "تعذرت قراءة نص الصفحة: صيغة نقل غير معروفة: {}"),
    FetchReason("its text can't be read: *", "تعذرت قراءة نص الصفحة"),
    FetchReason("longer than {} bytes*", "الرد أطول من {} بايت"),
    FetchReason("the compressed stream *", "الرد المضغوط تالف"),
    FetchReason("the chunked body is malformed *", "الرد تالف"),
    FetchReason("the answer is empty", "الرد فارغ"),
    FetchReason("the answer is not whole", "الرد غير كامل"),
    FetchReason("the answer calls itself text and is none", "يسمي الرد نفسه نصًا وليس بنص"),
    FetchReason("the file breaks off: *", "الملف مقطوع"),
    FetchReason(
      "{} bytes behind the end of its compressed stream *", "بعد الرد المضغوط بايتات زائدة ({})"),
    FetchReason("no text is taken out of {}; *", "لا يُستخرج نص من ملف من نوع {}"),
    FetchReason("the file's bytes are no text that can be read", "ليس في الملف نص يُقرأ"),
    FetchReason("the saved page can't be read: *", "تعذرت قراءة الصفحة المحفوظة"),
    FetchReason("the saved page breaks off: *", "الصفحة المحفوظة مقطوعة"),
    FetchReason("no response", "لا رد"),
    FetchReason("stopped before it was fetched; *", "أوقف الجلب قبلها"),
    FetchReason("stopped while it was fetched; *", "أوقف الجلب أثناءها"),
    FetchReason("the address is empty", "العنوان فارغ"),
    FetchReason("the address is longer than {} bytes", "العنوان أطول من {} بايت"),
    FetchReason("a control character in *", "في العنوان محرف تحكم"),
    FetchReason("no usable host in '{}'", "لا خادم صالح في العنوان {}"),
    FetchReason("not a usable address: '{}' (*", "ليس عنوانًا صالحًا: {}"),
    FetchReason("no memory *", "لم تكف الذاكرة"),
    FetchReason("more than {} content codings", "طبقات الضغط أكثر من {}"),
    FetchReason("the content coding '{}' is unknown", "صيغة ضغط غير معروفة: {}"),
    FetchReason("bytes after the end of the compressed stream", "بعد الرد المضغوط بايتات زائدة"),
    FetchReason("the connection ended inside *", "انقطع الاتصال داخل ترويسة الرد"),
    FetchReason("the status {} is no answer to what was asked", "الرمز {} ليس جوابًا لما طُلب"),
    FetchReason("two different Content-Length headers", "ترويستان متعارضتان لطول الرد"),
    FetchReason("the Content-Length '{}' is no number*", "طول الرد المذكور ليس رقمًا: {}"),
    FetchReason("the certificate authorities in *", "تعذرت قراءة ملف الجهات المصدِّقة"),
    FetchReason("its header lines are too long", "ترويسات الرد أطول مما يُقبل"),
    FetchReason("the head of the response can't be read", "تعذرت قراءة ترويسة الرد"),
    FetchReason("the body is not gzip, *", "الرد ليس مضغوطًا كما تقول ترويسته"),
    FetchReason("it is not chunked *", "الرد ليس مجزأ كما تقول ترويسته"),
    FetchReason("no article was found in the page", "لم يوجد مقال في الصفحة"),
    FetchReason("the file is empty", "الملف فارغ"),
    FetchReason("the fetch ended as '{}'", "انتهى الجلب إلى {}"),
    FetchReason(
      "the page sends its readers on to '{}', which was not followed",
      "تحيل الصفحة قراءها إلى {} ولم تُتبع الإحالة"),
    FetchReason(
      "the answer is gzip, which its head does not say", "الرد مضغوط ولا تذكر ترويسته ذلك"),
    FetchReason("the answer is not a web page but {}: *", "ليس الرد صفحة بل {}"),
    FetchReason("the answer is not a web page: *", "ليس الرد صفحة"),
    FetchReason("the page's words are put in by scripts*", "لا تظهر كلمات الصفحة إلا بالبرمجة"),
    FetchReason("the page asks to log in*", "تطلب الصفحة تسجيل الدخول"),
    FetchReason("the page says that it is not there*", "تقول الصفحة إنها غير موجودة"),
    FetchReason("the page has no running text*", "ليس في الصفحة نص متصل"),
    FetchReason(
      "the page asks for consent to cookies first*",
      "تطلب الصفحة أولًا قبول ملفات تعريف الارتباط"),
    FetchReason(
      "only the beginning is shown to who does not subscribe*",
      "لا يظهر لغير المشترك إلا أول النص"),
    FetchReason(
      "the server asks for proof that a person is reading*", "يطلب الخادم إثبات أن القارئ إنسان"),
  ]

  func reason(_ english: String) -> [ReasonPiece] {
    for reason in Self.fetchReasons {
      if let pieces = reason.pieces(of: english) { return pieces }
    }
    return [.given(english)]
  }
}

extension EnglishMessages {
  func reason(_ english: String) -> [ReasonPiece] { [.given(english)] }
}
