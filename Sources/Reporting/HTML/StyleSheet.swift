/// How a report looks on a screen, on a phone, in the dark and on paper.
enum StyleSheet {
  /// The style sheet. It names nothing that would have to be loaded. Every pair of colours has a
  /// contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), which a test measures in a browser.
  static let text = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1b1b1f;--soft:#54545c;--line:#b9b9c2;\
    --panel:#f4f4f7;--link:#0b4fa8;--mark:#fff0b8;--mark2:#ffe08a;--mark3:#ffd166;--good:#17632c;\
    --bad:#a3141f;--warn:#7a4b00}
    @media (prefers-color-scheme:dark){:root{--page:#17171a;--ink:#ececf0;--soft:#b4b4bf;\
    --line:#55555f;--panel:#222226;--link:#9cc4ff;--mark:#4a3d10;--mark2:#5c4a0c;--mark3:#6e5705;\
    --good:#8fdca3;--bad:#ffa8a8;--warn:#f0c674}}
    *{box-sizing:border-box}
    html{font:100%/1.6 "Noto Sans","Noto Sans Arabic","Segoe UI","Geeza Pro",Tahoma,sans-serif;\
    background:var(--page);color:var(--ink);scroll-padding:1rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:1rem;max-width:68rem;overflow-wrap:break-word}
    code,a[rel]{overflow-wrap:anywhere}
    .token,main a[href^="#"],.summary a[href^="#"]{white-space:nowrap}
    :lang(ar){line-height:1.9}
    h1{font-size:1.6rem;line-height:1.35;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;line-height:1.4;margin:2.5rem 0 .75rem;padding-top:.75rem;\
    border-top:2px solid var(--line)}
    h3,h4{font-size:1.05rem;line-height:1.5;margin:0 0 .5rem}
    section section>h3{font-size:1.15rem;margin-top:1.8rem;padding-top:.6rem;\
    border-top:1px solid var(--line)}
    p,ul,ol,table,blockquote,figure{margin:.6rem 0}
    ul,ol{padding-inline-start:1.4rem}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    :target{outline:3px solid var(--link);outline-offset:4px}
    main:focus{outline:none}
    code{font-family:ui-monospace,"Noto Sans Mono",monospace;font-size:.85em}
    .skip{position:absolute;inset-inline-start:-200vw;background:var(--page);padding:.5rem 1rem;\
    z-index:2}
    .skip:focus{inset-inline-start:1rem}
    .summary{border-inline-start:.4rem solid var(--warn);background:var(--panel);\
    padding:.4rem 1rem;border-radius:.3rem}
    nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
    nav a{display:inline-block;padding:.2rem 0}
    table{border-collapse:collapse;width:100%}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border:1px solid var(--line)}
    thead th,.pairs th{background:var(--panel)}
    .pairs th{width:12rem}
    .records tbody th{font-weight:inherit}
    details>summary{cursor:pointer;padding:.4rem 0;color:var(--link)}
    .card{border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem;margin:1rem 0}
    blockquote{border-inline-start:.25rem solid var(--line);padding:.1rem .9rem;margin-inline:0}
    blockquote p{margin:.3rem 0}
    mark{background:var(--mark);color:inherit;box-decoration-break:clone;\
    -webkit-box-decoration-break:clone}
    .article-text{border:1px solid var(--line);border-radius:.4rem;padding:.4rem 1rem}
    .article-text mark{border-bottom:2px solid var(--warn)}
    .article-text .depth-2{background:var(--mark2);border-bottom:4px double var(--warn)}
    .article-text .depth-3{background:var(--mark3);border-bottom:4px double var(--ink)}
    .number{font-size:.75em;font-weight:700;padding:.1em .35em;margin-inline:.15em;\
    border:1px solid var(--link);border-radius:.3em;text-decoration:none;background:var(--page);\
    white-space:nowrap}
    .chain{container-type:inline-size}
    .chain .scroll{overflow-x:auto;padding:.2rem}
    .chain svg.down{display:none;margin:auto}
    .chain svg{display:block;max-width:none}
    .chain svg text,.node text{fill:var(--ink);font-size:13px;font-family:inherit}
    .node .role,.node .number{font-weight:700}
    .chain svg .state,.node .state{fill:var(--soft)}
    .node>circle,.node>path,.node>rect{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
    .inferred>circle,.inferred>path,.inferred>rect{stroke-dasharray:4 3}
    .line{fill:none;stroke:var(--ink);stroke-width:2}
    .line.unnamed{stroke-dasharray:1 7;stroke-linecap:round}
    .line.unchecked{stroke-dasharray:7 5}
    .line.not-found{stroke-dasharray:2 5}
    .line.contradicted{stroke-dasharray:12 3 2 3}
    .head{fill:var(--ink)}
    .ring{fill:var(--page);stroke:currentColor;stroke-width:2}
    .stroke{fill:none;stroke:currentColor;stroke-width:2}
    .dot{fill:currentColor}
    .chain ol{margin-top:.2rem}
    .chain .role{color:var(--soft)}
    .chain .name{font-weight:600}
    .chain .more{color:var(--soft);font-size:.92em}
    .state.confirmed,.sign.confirmed{color:var(--good)}
    .state.contradicted,.sign.contradicted{color:var(--bad)}
    .state.not-found,.sign.not-found,.state.unchecked,.sign.unchecked{color:var(--warn)}
    .state.in-hand,.sign.in-hand{color:var(--soft)}
    li .state::before{content:"\\25CB\\00A0"}
    li .state.confirmed::before{content:"\\2713\\00A0"}
    li .state.not-found::before{content:"\\2298\\00A0"}
    li .state.contradicted::before{content:"\\2717\\00A0"}
    li .state.in-hand::before{content:"\\25C9\\00A0"}
    \(stacked)@media screen and (max-width:56rem){
    table,tbody,tr,th,td{display:block;width:auto}
    .pairs th{width:auto}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table{border:0}
    tr{border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;padding:.3rem .6rem}
    th,td{border:0;padding:.15rem 0}
    .pairs th{background:none}
    td[data-head]::before{content:attr(data-head) ": ";color:var(--soft)}
    .card{padding:.6rem .7rem}}
    @media print{
    :root{--page:#fff;--ink:#000;--soft:#333;--line:#888;--panel:#fff;--link:#000;--mark:#eee;\
    --mark2:#ddd;--mark3:#ccc;--good:#000;--bad:#000;--warn:#333}
    html{font-size:10pt}
    body{max-width:none;padding:0}
    th,td{padding:.15rem .3rem;font-size:.85em}
    nav,.skip,details>summary{display:none}
    details::details-content{content-visibility:visible;block-size:auto}
    h2,h3,h4,caption{break-after:avoid}
    .card,tr,figure,blockquote{break-inside:avoid}
    .chain .scroll{overflow:visible}
    .chain svg{max-width:100%;height:auto}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  /// Where a drawing across has no room the one that runs down takes its place; a longer chain than any
  /// seen scrolls.
  private static let stacked = (2...12).map { count in
    // The padding of what it scrolls in is counted too.
    let room = ChainDrawing.width(nodes: count, hasGap: count == 2) + 7
    return "@media screen{@container (max-width:\(room)px){"
      + ".n\(count) svg.across{display:none}.chain .n\(count) svg.down{display:block}}}\n"
  }.joined()
}
