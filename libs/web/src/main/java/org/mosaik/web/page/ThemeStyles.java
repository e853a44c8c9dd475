package org.mosaik.web.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A campaign's colours as a style sheet of its own, because the content policy allows no inline style. */
@Controller
class ThemeStyles {

    @GetMapping(Assets.PATH + "theme/{brand:[0-9a-f]{6}}-{accent:[0-9a-f]{6}}.css")
    ResponseEntity<String> theme(@PathVariable String brand, @PathVariable String accent) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(new Theme(brand, accent).css());
    }
}
