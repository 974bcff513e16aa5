package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets a controller method take a {@link Form}, and serves what {@link Assets} names. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Forms());
    }

    /** Addresses change with the text, so a browser may keep it. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(KEEP);
    }

    @Bean
    RouterFunction<ServerResponse> govukStyles() {
        return RouterFunctions.route(
                RequestPredicates.GET("/assets/govuk.css"),
                request -> ServerResponse.ok()
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .cacheControl(KEEP)
                        .body(Assets.govukStyles()));
    }

    /** Puts the form into the model as well, so that a refused one is shown again with what was typed. */
    private static final class Forms implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Form.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = request.getNativeRequest(HttpServletRequest.class);
            var form = servletRequest == null ? Form.empty() : Form.of(servletRequest);
            if (model != null) {
                model.addAttribute("form", form);
            }
            return form;
        }
    }
}
