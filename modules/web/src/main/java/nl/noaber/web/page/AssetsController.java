package nl.noaber.web.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;

/** Serves the static files, pressed if the browser takes that, for ever if it asks for what is current. */
@Controller
class AssetsController {

    /** Best first. */
    private static final List<String> PRESSED = List.of("br", "gzip");

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Get("/assets/{hash}/{+path}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String hash, String path) {
        return assets.find(path)
                .map(file -> pressed(request, file)
                        .contentType(file.type())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .header(
                                HttpHeaders.CACHE_CONTROL,
                                assets.isCurrent(hash) ? "public, max-age=31536000, immutable" : "no-cache"))
                .<HttpResponse<byte[]>>map(response -> response)
                .orElseGet(HttpResponse::notFound);
    }

    /** At the root, so that it may answer for every path, and never kept, so that the next version is found. */
    @Get("/worker.js")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> worker(HttpRequest<?> request) {
        return file(request, "", "js/worker.js");
    }

    private static MutableHttpResponse<byte[]> pressed(HttpRequest<?> request, Assets.File file) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING, String.class, "");
        return PRESSED.stream()
                .filter(encoding -> accepted.contains(encoding) && file.forms().containsKey(encoding))
                .findFirst()
                .map(encoding ->
                        HttpResponse.ok(file.forms().get(encoding)).header(HttpHeaders.CONTENT_ENCODING, encoding))
                .orElseGet(() -> HttpResponse.ok(file.forms().get(Assets.PLAIN)));
    }
}
