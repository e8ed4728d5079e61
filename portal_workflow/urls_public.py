"""The one public address of the workflow; a site includes it before its pages."""

from django.urls import path

from portal_workflow.views.report_public import report

urlpatterns = [path("bao-noi-dung/<int:page_id>/", report, name="report_content")]
