package nl.noaber.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import java.net.URI;

/** Switches the language of this device and goes back to where one was. */
@PageController("/language")
class LanguageController {

    @Post
    HttpResponse<?> choose(@Body Form form) {
        return HttpResponse.seeOther(URI.create(Address.ours(form.text("return"))))
                .cookie(Language.cookie(form.text("language")));
    }
}
