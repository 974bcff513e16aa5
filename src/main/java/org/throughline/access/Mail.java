package org.throughline.access;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends short e-mails without case content. Without a mail server, as in the demonstration, nothing is sent. */
@Component
@EnableConfigurationProperties(Mail.Server.class)
public class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    /** Ends the place holder of somebody who gave no address; nothing is ever sent there (RFC 2606). */
    static final String NO_ADDRESS = "@no-address.invalid";

    private static final String TIMEOUT_MILLISECONDS = "10000";

    /**
     * The mail server, {@code THROUGHLINE_MAIL_HOST} and so on.
     *
     * @param startTls whether the server must offer encryption
     */
    @ConfigurationProperties("throughline.mail")
    public record Server(
            @Nullable String host,
            @DefaultValue("587") int port,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("throughline@localhost") String from,
            @DefaultValue("true") boolean startTls) {}

    private final @Nullable JavaMailSenderImpl sender;
    private final String from;

    Mail(Server server) {
        this.from = server.from();
        this.sender = server.host() == null || server.host().isBlank() ? null : sender(server);
    }

    private static JavaMailSenderImpl sender(Server server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, TIMEOUT_MILLISECONDS);
        }
        return sender;
    }

    /** Whether there is a server to send with. */
    public boolean isConfigured() {
        return sender != null;
    }

    /** Sends, and says whether the server took it. */
    public boolean send(String to, String subject, String text) {
        if (sender == null || to.endsWith(NO_ADDRESS)) {
            return false;
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.send(message);
            return true;
        } catch (MailException problem) {
            // not its message, which may hold addresses
            LOG.warn("An e-mail could not be sent: {}", problem.getClass().getSimpleName());
            return false;
        }
    }
}
