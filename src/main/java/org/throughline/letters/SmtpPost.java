package org.throughline.letters;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.throughline.access.Mail;

/** Sends through the mail server, under a Message-ID that stays the same however often a message is tried. */
@Component
@Order(2)
class SmtpPost implements Post {

    private static final String WAIT_MILLISECONDS = "10000";

    private final Mail.Server server;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpPost(Mail.Server server) {
        this.server = server;
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, WAIT_MILLISECONDS);
        }
    }

    @Override
    public boolean isConfigured() {
        return server.host() != null && !server.host().isBlank();
    }

    @Override
    public String words() {
        return "the mail server";
    }

    @Override
    public Result send(Envelope envelope) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(server.from());
            helper.setTo(envelope.to());
            helper.setSubject(envelope.subject());
            helper.setText(envelope.text());
            message.setHeader("Message-ID", "<" + envelope.id() + "@throughline>");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Result.Taken();
        } catch (AddressException wrong) {
            return new Result.Never("The e-mail address is not one");
        } catch (MailAuthenticationException refused) {
            return new Result.Later("The mail server does not accept our user name and password");
        } catch (MailException problem) {
            return refused(problem)
                    ? new Result.Never("The mail server does not take mail for this address")
                    : new Result.Later("The mail server did not take it");
        } catch (MessagingException problem) {
            return new Result.Later("The message could not be made");
        }
    }

    /** Whether the server said no to the address itself, for good. */
    private static boolean refused(MailException problem) {
        if (!(problem instanceof org.springframework.mail.MailSendException sent)) {
            return false;
        }
        for (var cause : sent.getMessageExceptions()) {
            for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
                if (each instanceof SendFailedException failed && any(failed.getInvalidAddresses())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
