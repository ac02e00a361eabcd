import Hummingbird

/// What every installation answers besides its pages: style and mark, health, whom to tell about a security fault.
struct CommonPages {
    let site: Site

    func register(in pages: PageGroup<AppRequestContext>) {
        let assets = site.assets
        pages.get(.asset(hash: "", name: "")) { request, context in
            try assets.response(
                name: context.parameters.get("name") ?? "", hash: context.parameters.get("hash") ?? "",
                ifNoneMatch: request.headers[.ifNoneMatch])
        }
        pages.get(.health) { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: "sehat\n")))
        }
    }
}
